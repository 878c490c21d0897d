import { DeskMatchers } from './shared.js';
export { ExpectedAction } from './shared.js';
import '@deskbridge/core/internal';
import '@deskbridge/core';
import '@deskbridge/host/engine';

declare module 'vitest' {
    interface Matchers<T> extends DeskMatchers<T> {
    }
}

export { DeskMatchers };
