import { TicketData, UserData } from '@deskbridge/core/internal';
import { HostTicket, StoryMessage, TicketStory } from '@deskbridge/host/engine';
export { DeepPartial, mergeDeep } from './shared.js';
import '@deskbridge/core';

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
    readonly own?: HostTicket['extra'];
}
type GivenTicket = Pick<ExampleTicket, 'ticket' | 'language' | 'conversation'>;
declare function createExampleTickets(now: Date): readonly [ExampleTicket, ...ExampleTicket[]];
declare function toExampleTicket({ ticket, language, conversation }: GivenTicket): ExampleTicket;
declare function changeStory({ story, language, own }: ExampleTicket, change: Partial<ExampleTicket['story']>): ExampleTicket;

type ExampleUser = UserData & {
    name: string;
    email: string;
    role: string;
};
declare const exampleUsers: readonly [ExampleUser, ExampleUser, ExampleUser, ExampleUser];

export { changeStory, createExampleTickets, exampleUsers, toExampleTicket };
export type { ExampleTicket, ExampleUser, GivenTicket };
