import { DeskMatchers } from './shared.js';
export { ExpectedAction } from './shared.js';
import '@deskbridge/core/internal';
import '@deskbridge/core';
import '@deskbridge/host/engine';

declare global {
    namespace jest {
        interface Matchers<R, T> extends DeskMatchers<R> {
        }
    }
}
declare module 'expect' {
    interface Matchers<R> extends DeskMatchers<R> {
    }
}

export { DeskMatchers };
