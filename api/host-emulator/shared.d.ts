import { Unsubscribe, Readable, Link, Mode, Theme, Section, Action, DeskId, Verdict, Placement, Clock, ActionKind } from '@deskbridge/core/internal';
import { WidgetOptions, Widget } from '@deskbridge/core';
import { DeskMessageName, HostTicket, HostUser, AppSize, HostDeskId, HostDeskVersion, AppDefinition } from '@deskbridge/host/engine';

type DeepPartial<T> = unknown extends T ? T : T extends string | number | boolean | readonly unknown[] | null | undefined ? T : {
    [K in keyof T]?: DeepPartial<T[K]>;
};
declare function mergeDeep<T>(value: T, overrides: DeepPartial<NoInfer<T>> | undefined): T;

type WidgetMessageName = DeskMessageName<'to-host'>;
type MessageName = DeskMessageName | (string & {});

type Direction = 'to-widget' | 'to-host';
interface FaultScope {
    message?: MessageName;
    direction?: Direction;
    times?: number;
    probability?: number;
    seed?: number;
}
interface FaultOptions {
    latency: {
        ms: number;
    };
    jitter: {
        ms: number;
    };
    drop: Record<never, never>;
    duplicate: {
        copies?: number;
    };
    reorder: {
        withinMs?: number;
    };
    early: {
        withinMs?: number;
    };
    malform: {
        member?: string;
        value?: unknown;
    };
    omit: {
        member?: string;
    };
    extra: {
        member?: string;
        value?: unknown;
    };
    stale: Record<never, never>;
    never: Record<never, never>;
    refuse: {
        reason?: string;
    };
    reload: Record<never, never>;
    remove: Record<never, never>;
}
type FaultKind = keyof FaultOptions;
type Fault = {
    [K in FaultKind]: {
        kind: K;
    } & FaultOptions[K] & FaultScope;
}[FaultKind];

type Faults = {
    [K in FaultKind]: (...given: Record<never, never> extends FaultOptions[K] ? [options?: FaultOptions[K] & FaultScope] : [options: FaultOptions[K] & FaultScope]) => Unsubscribe;
} & {
    add(fault: Fault): Unsubscribe;
    readonly active: Readable<readonly Fault[]>;
    clear(): void;
};
interface PickedFault {
    readonly fault: Fault;
    random(): number;
}
interface FaultPicker {
    pick(name: string, direction: Direction): PickedFault[];
    waitsMs(direction: Direction): number | null;
}
declare const faultVerdicts: {
    readonly latency: "delayed";
    readonly jitter: "delayed";
    readonly drop: "dropped";
    readonly duplicate: "duplicated";
    readonly reorder: "reordered";
    readonly early: "reordered";
    readonly malform: "changed";
    readonly omit: "changed";
    readonly extra: "changed";
    readonly stale: "followed by the one before";
    readonly never: "unanswered";
    readonly refuse: "refused";
    readonly reload: "lost in a reload";
    readonly remove: "lost with its frame";
};
type FaultVerdict = (typeof faultVerdicts)[FaultKind] | 'withheld';
declare function createFaults(): Faults & FaultPicker;
declare function joinFaults(...pickers: readonly FaultPicker[]): FaultPicker;

interface CallSite {
    readonly location: string | null;
    readonly frames: readonly string[];
}

interface InterceptedMessage {
    readonly desk: DeskId;
    readonly name: string;
    readonly data: unknown;
}
type InterceptHandler = (data: unknown, message: InterceptedMessage) => unknown;
interface Interceptor {
    readonly name: string;
    readonly handler: InterceptHandler;
    readonly site: CallSite;
}
declare function never(): Promise<never>;
declare function on(name: WidgetMessageName | (string & {}), handler: InterceptHandler): Interceptor;

type TraceVerdict = Verdict | FaultVerdict | 'no-listener';
interface TraceEntry {
    readonly time: number;
    readonly direction: Direction;
    readonly link: string;
    readonly desk: DeskId | null;
    readonly name: string;
    readonly data: unknown;
    readonly verdict: TraceVerdict;
}
interface Trace {
    readonly entries: readonly TraceEntry[];
    subscribe(listener: (entry: TraceEntry) => void): Unsubscribe;
    clear(): void;
}

declare class ProtocolError extends Error {
    readonly name = "ProtocolError";
    constructor(message: string, site: CallSite | null);
}

type DisposeKey = SymbolConstructor extends {
    readonly dispose: infer Key extends symbol;
} ? Key : never;
type UsableInBlock = {
    [Key in DisposeKey]: () => void;
};
interface Emulator extends UsableInBlock {
    readonly link: Link;
    ready(options?: {
        timeoutMs?: number;
    }): Promise<void>;
    readonly ticket: {
        readonly current: HostTicket | null;
        update(patch: DeepPartial<HostTicket>): void;
        open(ticket: HostTicket | null): void;
    };
    readonly user: {
        readonly current: HostUser;
        switch(user: HostUser): void;
    };
    readonly app: {
        setMode(mode: Mode): void;
    };
    setTheme(theme: Theme): void;
    readonly section: Readable<Section | null>;
    readonly badge: Readable<number | null>;
    readonly size: Readable<AppSize | null>;
    readonly isFullscreen: Readable<boolean>;
    clickSectionButton(buttonId: string): void;
    readonly actions: readonly Action[];
    readonly trace: Trace;
    received(name: string): unknown[];
    waitForMessage(name: string, options?: {
        timeoutMs?: number;
    }): Promise<unknown>;
    send(name: string, data?: unknown): Promise<unknown>;
    readonly faults: Faults;
    use(...interceptors: readonly Interceptor[]): Unsubscribe;
    once(name: WidgetMessageName | (string & {}), handler: InterceptHandler): Unsubscribe;
    reset(): void;
    readonly protocolErrors: readonly ProtocolError[];
    reload(): void;
    dispose(): void;
}

interface Scenario {
    desk?: HostDeskId | 'auto';
    deskVersion?: HostDeskVersion;
    origin?: string;
    placement?: Placement;
    mode?: Mode;
    theme?: Theme;
    user?: DeepPartial<HostUser>;
    ticket?: DeepPartial<HostTicket> | null;
    app?: DeepPartial<AppDefinition>;
    delivery?: 'task' | 'sync';
    strict?: boolean;
    clock?: Clock;
}

type ExpectedAction = {
    [K in ActionKind]: {
        kind: K;
    } & Partial<Extract<Action, {
        kind: K;
    }>>;
}[ActionKind];
interface DeskMatchers<R = void> {
    toHaveReceived(name: MessageName, data?: unknown): R;
    toHaveDone(action: ExpectedAction): R;
    toHaveNoProtocolErrors(): R;
}
interface MatcherContext {
    readonly isNot?: boolean | undefined;
    equals(actual: unknown, expected: unknown, testers?: unknown[]): boolean;
    readonly customTesters?: readonly unknown[];
    readonly utils?: {
        readonly iterableEquality?: unknown;
    };
}
interface DeskRecord extends Pick<Emulator, 'actions' | 'received'> {
    readonly trace: Pick<Emulator['trace'], 'entries'>;
}
interface MatcherResult {
    pass: boolean;
    message: () => string;
}
declare const matchers: {
    toHaveReceived(this: MatcherContext, desk: DeskRecord, name: MessageName, data_0?: unknown): MatcherResult;
    toHaveDone(this: MatcherContext, desk: DeskRecord, action: ExpectedAction): MatcherResult;
    toHaveNoProtocolErrors(this: MatcherContext, desk: Emulator): MatcherResult;
};

interface WidgetScenario extends Scenario {
    widget?: Omit<WidgetOptions, 'link'>;
}
interface WidgetOnDesk {
    readonly desk: Emulator;
    readonly widget: Widget;
}

export { ProtocolError, createFaults, faultVerdicts, joinFaults, matchers, mergeDeep, never, on };
export type { DeepPartial, DeskMatchers, Direction, Emulator, ExpectedAction, Fault, FaultKind, FaultOptions, FaultPicker, FaultScope, FaultVerdict, Faults, InterceptHandler, InterceptedMessage, Interceptor, MessageName, PickedFault, Scenario, Trace, TraceEntry, TraceVerdict, WidgetMessageName, WidgetOnDesk, WidgetScenario };
