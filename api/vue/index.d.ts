import { Widget, AppContext, WidgetError, Capability, ConnectionStatus, Readable, Section, Theme, Ticket, TicketState, User, WidgetEventType, WidgetEventHandler, WidgetState } from '@deskbridge/core';
export * from '@deskbridge/core';
import { ShallowRef, MaybeRefOrGetter, App } from 'vue';

interface WidgetPluginOptions {
    widget: Widget;
}
declare const widgetPlugin: {
    install(app: App, options: WidgetPluginOptions): void;
};
declare function provideWidget(widget: Widget): void;
declare function useWidget(): Widget;

declare function useReadable<T, U = T>(readable: Readable<T>, selector?: (value: T) => U, isEqual?: (previous: U, next: U) => boolean): Readonly<ShallowRef<U>>;

declare function useTicket<U = Ticket | null>(selector?: (ticket: Ticket | null) => U, isEqual?: (previous: U, next: U) => boolean): Readonly<ShallowRef<U>>;

declare function useTicketState(): Readonly<ShallowRef<TicketState>>;

declare function useUser(): Readonly<ShallowRef<User | null>>;
declare function useAppContext(): Readonly<ShallowRef<AppContext | null>>;
declare function useTheme(): Readonly<ShallowRef<Theme | null>>;
declare function useConnectionStatus(): Readonly<ShallowRef<ConnectionStatus>>;
declare function useWidgetError(): Readonly<ShallowRef<WidgetError | null>>;
declare function useCan(capability: Capability): Readonly<ShallowRef<boolean>>;
declare function useWidgetState<U = WidgetState>(selector?: (state: WidgetState) => U, isEqual?: (previous: U, next: U) => boolean): Readonly<ShallowRef<U>>;

declare function useWidgetEvent<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): void;

declare function useBadge(count: MaybeRefOrGetter<number | null>): Readonly<ShallowRef<WidgetError | null>>;
declare function useSection(section: MaybeRefOrGetter<Section | null>): Readonly<ShallowRef<WidgetError | null>>;

declare function useAutoResize(element?: MaybeRefOrGetter<Element | null | undefined>): Readonly<ShallowRef<WidgetError | null>>;

export { provideWidget, useAppContext, useAutoResize, useBadge, useCan, useConnectionStatus, useReadable, useSection, useTheme, useTicket, useTicketState, useUser, useWidget, useWidgetError, useWidgetEvent, useWidgetState, widgetPlugin };
export type { WidgetPluginOptions };
