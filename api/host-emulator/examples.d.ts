import { TicketData, UserData } from '@deskbridge/core/internal';
import { HostTicket, StoryMessage, TicketStory } from '@deskbridge/host/engine';

type NamedTicket = TicketData & {
    number: string;
    subject: string;
    createdAt: string;
    updatedAt: string;
};
interface ExampleTicket {
    readonly ticket: NamedTicket & Pick<HostTicket, 'extra'>;
    readonly language: string;
    readonly conversation: readonly StoryMessage[];
    readonly story: TicketStory & {
        readonly ticket: NamedTicket;
    };
}
declare function createExampleTickets(now: Date): readonly [ExampleTicket, ...ExampleTicket[]];
declare function changeStory({ story, language }: ExampleTicket, change: Partial<ExampleTicket['story']>): ExampleTicket;

type ExampleUser = UserData & {
    name: string;
    email: string;
    role: string;
};
declare const exampleUsers: readonly [ExampleUser, ExampleUser, ExampleUser];

export { changeStory, createExampleTickets, exampleUsers };
export type { ExampleTicket, ExampleUser };
