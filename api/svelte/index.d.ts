import { Widget, AppContext, WidgetError, Unsubscribe, Capability, ConnectionStatus, Readable as Readable$1, Section, Theme, Ticket, TicketState, User, WidgetEventType, WidgetEventHandler, WidgetState } from '@deskbridge/core';
export * from '@deskbridge/core';
import { Readable } from 'svelte/store';

declare function setWidget(widget: Widget): void;
declare function useWidget(): Widget;

interface ReadableStore<T> extends Readable<T> {
    readonly current: T;
}
declare function useReadable<T, U = T>(readable: Readable$1<T>, selector?: (value: T) => U, isEqual?: (previous: U, next: U) => boolean): ReadableStore<U>;

declare function useTicket<U = Ticket | null>(selector?: (ticket: Ticket | null) => U, isEqual?: (previous: U, next: U) => boolean): ReadableStore<U>;

declare function useTicketState(): ReadableStore<TicketState>;

declare function useUser(): ReadableStore<User | null>;
declare function useAppContext(): ReadableStore<AppContext | null>;
declare function useTheme(): ReadableStore<Theme | null>;
declare function useConnectionStatus(): ReadableStore<ConnectionStatus>;
declare function useWidgetError(): ReadableStore<WidgetError | null>;
declare function useCan(capability: Capability): ReadableStore<boolean>;
declare function useWidgetState<U = WidgetState>(selector?: (state: WidgetState) => U, isEqual?: (previous: U, next: U) => boolean): ReadableStore<U>;

declare function useWidgetEvent<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): void;

type ValueOrGetter<T> = T | (() => T);
declare function useBadge(count: ValueOrGetter<number | null>): ReadableStore<WidgetError | null>;
declare function useSection(section: ValueOrGetter<Section | null>): ReadableStore<WidgetError | null>;

declare function useAutoResize(element?: ValueOrGetter<Element | null | undefined>): ReadableStore<WidgetError | null>;
declare function useAutoResizer(): (element: Element) => Unsubscribe & {
    destroy: Unsubscribe;
};

export { setWidget, useAppContext, useAutoResize, useAutoResizer, useBadge, useCan, useConnectionStatus, useReadable, useSection, useTheme, useTicket, useTicketState, useUser, useWidget, useWidgetError, useWidgetEvent, useWidgetState };
export type { ReadableStore };
