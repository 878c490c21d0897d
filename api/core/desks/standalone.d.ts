type TicketStatus = 'open' | 'pending' | 'onhold' | 'solved' | 'closed';
declare const ticketPriorities: readonly ["low", "medium", "high", "urgent"];
type TicketPriority = (typeof ticketPriorities)[number];
interface Requester {
    id: string | null;
    name: string | null;
    email: string | null;
    phone: string | null;
}
interface Assignee {
    id: string | null;
    name: string | null;
    email: string | null;
}
interface Division {
    id: string;
    name: string | null;
}
interface TicketData {
    id: string;
    number: string | null;
    subject: string | null;
    status: TicketStatus | (string & {}) | null;
    priority: TicketPriority | null;
    createdAt: string | null;
    updatedAt: string | null;
    requester: Requester | null;
    assignee: Assignee | null;
    division: Division | null;
    tags: string[];
    customFields: Record<string, unknown>;
}

declare const placements: readonly ["ticket-sidebar", "main-menu", "settings"];
type CommonPlacement = (typeof placements)[number];
type AnyPlacement = CommonPlacement | (string & {});
declare const modes: readonly ["popup", "embed"];
type Mode = (typeof modes)[number];
declare const themes: readonly ["light", "dark"];
type Theme = (typeof themes)[number];

interface ItemComponent {
    type: 'item';
    data: ItemData;
}
interface ItemData {
    title?: string;
    value?: string;
    description?: string;
    imgUrl?: string;
    imgSize?: 'small' | 'big';
    link?: string;
    id?: string;
    clickable?: boolean;
    openApp?: boolean;
    onClick?: () => void;
}
interface ButtonComponent {
    type: 'button';
    data: ButtonData;
}
interface ButtonData {
    id: string;
    label: string;
    openApp?: boolean;
    primary?: boolean;
    secondary?: boolean;
    onClick?: () => void;
}
interface LabelValueComponent {
    type: 'label_value';
    data: {
        label?: string;
        value?: string;
        iconUrl?: string;
        url?: string;
    };
}
interface LinkComponent {
    type: 'link';
    data: {
        url: string;
        value?: string;
        inline?: boolean;
    };
}
interface DividerComponent {
    type: 'divider';
}
interface TagsComponent {
    type: 'tags';
    data: {
        tags: readonly string[];
        label?: string;
    };
}
type SectionComponent = ItemComponent | ButtonComponent | LabelValueComponent | LinkComponent | DividerComponent | TagsComponent;
interface Section {
    title: string;
    components: readonly SectionComponent[];
    imgUrl?: string;
    openApp?: boolean;
}

type Size = number | `${number}px` | `${number}%`;
interface Toast {
    content: string;
    kind: 'success' | 'error';
}
type Action = {
    kind: 'section';
    section: Section;
} | {
    kind: 'badge';
    count: number | null;
} | {
    kind: 'resize';
    width?: Size | undefined;
    height?: Size | undefined;
} | {
    kind: 'fullscreen';
    fullscreen: boolean;
} | {
    kind: 'toast';
    toast: Toast;
} | {
    kind: 'track';
    name: string;
    properties: object;
} | {
    kind: 'refresh-ticket';
} | {
    kind: 'refresh-user';
} | {
    kind: 'send';
    name: string;
    data: unknown;
};

declare const capabilityNames: readonly ["ticket", "user", "section", "badge", "resize", "fullscreen", "toast", "track"];
type CommonCapability = (typeof capabilityNames)[number];
type AnyCapability = CommonCapability | (string & {});

interface PreparedSection {
    readonly section: Section;
    readonly handlers: ReadonlyMap<string, () => void>;
}

type Role = 'agent' | 'supervisor' | 'admin' | 'owner';
interface UserData {
    id: string;
    name: string | null;
    email: string | null;
    role: Role | (string & {}) | null;
    divisionId: string | null;
}
interface PostOptions {
    targetOrigin?: string;
    transfer?: Transferable[];
}
type LinkRefusal = 
'other-window'
 | 'flood';

type Reason = LinkRefusal
 | 'other-origin'
 | 'foreign'
 | 'other-desk'
 | 'stale'
 | 'duplicate'
 | 'unknown'
 | 'app-id'
 | 'not-connected'
 | 'title'
 | 'mode'
 | 'placement'
 | 'no-ticket';
type Verdict = 'delivered' | `ignored:${Reason}` | `invalid:${string}`;
interface Post extends PostOptions {
    readonly message: unknown;
    readonly isPublic?: boolean;
    readonly settles?: number;
}
interface Outcome<Event> {
    readonly verdict?: Verdict;
    readonly posts?: readonly Post[];
    readonly events?: readonly Event[];
    readonly wakeAfterMs?: number;
}

type SessionEvent = 
{
    type: 'connected';
    context: SessionContext;
    capabilities: readonly AnyCapability[];
}
 | {
    type: 'context';
    context: SessionContext;
    capabilities: readonly AnyCapability[];
}
 | {
    type: 'ticket';
    raw: object;
}
 | {
    type: 'user';
    raw: object;
}
 | {
    type: 'theme';
    theme: Theme;
}
 | {
    type: 'click';
    buttonId: string;
}
 | {
    type: 'message';
    name: string;
    data: unknown;
}
 | {
    type: 'settled';
    id: number;
    error?: Error;
}
 | {
    type: 'reconnected';
}
 | {
    type: 'failed';
    error: Error;
};
interface SessionContext {
    appId: string | null;
    placement: AnyPlacement | null;
    mode: Mode | null;
}
interface SessionFacts {
    readonly search: string;
    readonly hash: string;
}
type SessionOutcome = Outcome<SessionEvent>;
interface DeskSession<Message = unknown> {
    start(): SessionOutcome;
    loaded?(): SessionOutcome;
    receive(message: Message): SessionOutcome;
    request(action: Action, id: number): SessionOutcome;
    cancel(id: number): void;
    wake?(): SessionOutcome;
    retry?(): SessionOutcome;
    mustStay(): boolean;
}
interface DeskWire<Id extends string = string, Message = unknown> {
    readonly id: Id;
    readonly hostOrigins: readonly string[] | 'pin-first';
    readonly ownHostOrigins?: readonly string[] | undefined;
    readonly placement?: AnyPlacement | null;
    readonly ownCapabilities?: readonly AnyCapability[];
    readonly isStandalone?: boolean;
    parse(data: unknown): Message | null;
    open(facts: SessionFacts): DeskSession<Message>;
}
interface Desk<Id extends string = string, Message = unknown> extends DeskWire<Id, Message> {
    toTicket(raw: object): TicketData;
    toUser?(raw: object): UserData;
    prepareSection?(value: unknown): PreparedSection;
}

type StandaloneTicket = Partial<TicketData>;
type StandaloneUser = Partial<UserData>;
interface StandaloneDeskOptions {
    ticket?: StandaloneTicket;
    user?: StandaloneUser;
    theme?: Theme;
}
declare function standaloneDesk(options?: StandaloneDeskOptions): Desk<'standalone'>;

export { standaloneDesk };
export type { StandaloneDeskOptions, StandaloneTicket, StandaloneUser };
