import { ActionKind, Action } from '@deskbridge/core/internal';
import { DeskMessageName } from '@deskbridge/host/engine';

type MessageName = DeskMessageName | (string & {});

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

declare module 'vitest' {
    interface Matchers<T> extends DeskMatchers<T> {
    }
}

export type { DeskMatchers, ExpectedAction };
