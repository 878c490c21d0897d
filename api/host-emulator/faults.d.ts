import { Direction, FaultPicker, FaultVerdict, Fault, FaultKind } from './shared.js';
export { FaultOptions, FaultScope, Faults, PickedFault, createFaults, faultVerdicts, joinFaults } from './shared.js';
import { Envelope, Clock, Link } from '@deskbridge/core/internal';
import '@deskbridge/core';
import '@deskbridge/host/engine';

declare function checkFault(value: unknown): Fault;

interface FaultEffects {
    reload?(): void;
    remove?(): void;
    refuse?(envelope: Envelope, error: Error): void;
}
interface FaultyLinkOptions {
    faults: FaultPicker;
    clock?: Clock;
    effects?: FaultEffects;
    nameOf?(data: unknown): string;
    onFault?(data: unknown, direction: Direction, verdict: FaultVerdict): void;
}
declare function createFaultyLink(link: Link, { faults, clock, effects, nameOf, onFault, }: FaultyLinkOptions): Link;

interface Refusals {
    refuse(envelope: Envelope, error: Error): void;
    respond(envelope: Envelope): Promise<never> | null;
}
declare function createRefusals(): Refusals;

interface SettingText {
    readonly label: string;
    readonly description: string;
    readonly isRequired?: boolean;
}
interface NumberSetting extends SettingText {
    readonly type: 'number';
    readonly unit?: 'ms';
    readonly isInteger?: boolean;
    readonly min: number;
    readonly max: number;
    readonly default?: number;
    readonly example?: number;
}
interface StringSetting extends SettingText {
    readonly type: 'string';
    readonly default?: string;
}
interface ChoiceSetting<Word extends string = string> extends SettingText {
    readonly type: 'choice';
    readonly choices: readonly {
        readonly value: Word;
        readonly label: string;
    }[];
}
interface ValueSetting extends SettingText {
    readonly type: 'value';
    readonly default?: unknown;
}
type FaultSetting = NumberSetting | StringSetting | ChoiceSetting | ValueSetting;
interface FaultDescription<Settings = Readonly<Record<string, FaultSetting>>> {
    readonly label: string;
    readonly description: string;
    readonly directions: readonly Direction[];
    readonly settings: Settings;
    readonly times?: number;
}

declare const scopeSettings: {
    readonly message: {
        readonly type: "string";
        readonly label: "Message";
        readonly description: "Name of the messages that meet the fault; all of them when empty.";
    };
    readonly direction: {
        readonly type: "choice";
        readonly label: "Direction";
        readonly description: "The way that the messages go; both ways unless one is chosen.";
        readonly choices: readonly [{
            readonly value: "to-widget";
            readonly label: "From the desk to the widget";
        }, {
            readonly value: "to-host";
            readonly label: "From the widget to the desk";
        }];
    };
    readonly times: {
        readonly type: "number";
        readonly label: "Times";
        readonly description: "How many messages meet the fault before it is used up; no limit when empty, once for a reload.";
        readonly isInteger: true;
        readonly min: 1;
        readonly max: number;
    };
    readonly probability: {
        readonly type: "number";
        readonly label: "Probability";
        readonly description: "How likely a message is to meet the fault, from 0 to 1.";
        readonly min: 0;
        readonly max: 1;
        readonly default: 1;
    };
    readonly seed: {
        readonly type: "number";
        readonly label: "Seed";
        readonly description: "The same seed picks the same messages in each run; each fault has its own when empty.";
        readonly isInteger: true;
        readonly min: 0;
        readonly max: number;
    };
};
declare const faultKinds: {
    readonly latency: {
        readonly label: "Latency";
        readonly description: "Messages arrive late, all by the same time, so that they keep their order.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {
            readonly ms: {
                readonly label: "Delay";
                readonly description: "How late they arrive.";
                readonly isRequired: true;
                readonly example: 300;
                readonly type: "number";
                readonly unit: "ms";
                readonly min: 0;
                readonly max: number;
            };
        };
    };
    readonly jitter: {
        readonly label: "Jitter";
        readonly description: "Messages arrive late, each by a random time, so that one may overtake another.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {
            readonly ms: {
                readonly label: "Longest delay";
                readonly description: "How late they arrive at most.";
                readonly isRequired: true;
                readonly example: 300;
                readonly type: "number";
                readonly unit: "ms";
                readonly min: 0;
                readonly max: number;
            };
        };
    };
    readonly drop: {
        readonly label: "Drop";
        readonly description: "Messages are lost.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {};
    };
    readonly duplicate: {
        readonly label: "Duplicate";
        readonly description: "Messages arrive more than once.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {
            readonly copies: {
                readonly type: "number";
                readonly label: "Copies";
                readonly description: "How often they arrive.";
                readonly isInteger: true;
                readonly min: 1;
                readonly max: 1000;
                readonly default: 2;
            };
        };
    };
    readonly reorder: {
        readonly label: "Reorder";
        readonly description: "Messages arrive after the one that was posted next.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {
            readonly withinMs: {
                readonly label: "Wait";
                readonly description: "How long they wait for that one, at most.";
                readonly default: 100;
                readonly type: "number";
                readonly unit: "ms";
                readonly min: 0;
                readonly max: number;
            };
        };
    };
    readonly early: {
        readonly label: "Early";
        readonly description: "Messages arrive before those that were posted just before them.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {
            readonly withinMs: {
                readonly label: "Wait";
                readonly description: "How long the others wait for them; 0 is the same task.";
                readonly default: 0;
                readonly type: "number";
                readonly unit: "ms";
                readonly min: 0;
                readonly max: number;
            };
        };
    };
    readonly malform: {
        readonly label: "Malform";
        readonly description: "Messages carry a value of a wrong type.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {
            readonly member: {
                readonly description: "Path of the malformed member, as in requester.email; all of the data when empty.";
                readonly type: "string";
                readonly label: "Member";
            };
            readonly value: {
                readonly type: "value";
                readonly label: "Value";
                readonly description: "The malformed value; one of another type than the original when empty.";
            };
        };
    };
    readonly omit: {
        readonly label: "Omit";
        readonly description: "Messages lack a member.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {
            readonly member: {
                readonly description: "Path of the missing member, as in requester.email; all of the data when empty.";
                readonly type: "string";
                readonly label: "Member";
            };
        };
    };
    readonly extra: {
        readonly label: "Extra";
        readonly description: "Messages carry an unknown member.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {
            readonly member: {
                readonly description: "Path of the additional member.";
                readonly default: "extra";
                readonly type: "string";
                readonly label: "Member";
            };
            readonly value: {
                readonly type: "value";
                readonly label: "Value";
                readonly description: "Its value.";
                readonly default: "unknown";
            };
        };
    };
    readonly stale: {
        readonly label: "Stale";
        readonly description: "Messages are followed by the previous one of the same name, which is out of date.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {};
    };
    readonly never: {
        readonly label: "Never answer";
        readonly description: "The desk receives messages of the widget, but what it sends at once in return never arrives.";
        readonly directions: readonly ["to-host"];
        readonly settings: {};
    };
    readonly refuse: {
        readonly label: "Refuse";
        readonly description: "The desk rejects messages of the widget: with an error where it has errors, otherwise by doing nothing.";
        readonly directions: readonly ["to-host"];
        readonly settings: {
            readonly reason: {
                readonly type: "string";
                readonly label: "Reason";
                readonly description: "The message of the error.";
                readonly default: "The desk refuses this.";
            };
        };
    };
    readonly reload: {
        readonly label: "Reload";
        readonly description: "Messages are lost with their document, because the frame is reloaded.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {};
        readonly times: 1;
    };
    readonly remove: {
        readonly label: "Remove";
        readonly description: "Messages are lost with their frame, because the desk removes it.";
        readonly directions: readonly ["to-widget", "to-host"];
        readonly settings: {};
    };
};
declare function describeFault(kind: FaultKind): FaultDescription;
declare function faultSettings(kind: FaultKind): Readonly<Record<string, FaultSetting>>;

export { Direction, Fault, FaultKind, FaultPicker, FaultVerdict, checkFault, createFaultyLink, createRefusals, describeFault, faultKinds, faultSettings, scopeSettings };
export type { ChoiceSetting, FaultDescription, FaultEffects, FaultSetting, FaultyLinkOptions, NumberSetting, Refusals, StringSetting, ValueSetting };
