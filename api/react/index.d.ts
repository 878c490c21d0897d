import { Widget, AppContext, WidgetError, Capability, ConnectionStatus, Readable, Section, Ticket, Theme, TicketState, User, WidgetEventType, WidgetEventHandler, WidgetState } from '@deskbridge/core';
export * from '@deskbridge/core';
export { WidgetError, allDesks, autoResize, button, createLinkPair, createWidget, createWritable, divider, isWidgetError, item, labelValue, link, parentLink, parseSection, qiscusDesk, sectionDefaults, select, systemClock, tags, textDesk, unavailableReason } from '@deskbridge/core';
import { ReactNode, RefObject } from 'react';

interface WidgetProviderProps {
    widget: Widget;
    children?: ReactNode;
}
declare function WidgetProvider({ widget, children }: WidgetProviderProps): ReactNode;
declare function useWidget(): Widget;

declare function useReadable<T, U = T>(readable: Readable<T>, selector?: (value: T) => U, isEqual?: (previous: U, next: U) => boolean): U;

declare function useTicket<U = Ticket | null>(selector?: (ticket: Ticket | null) => U, isEqual?: (previous: U, next: U) => boolean): U;

declare function useTicketState(): TicketState;

declare function useSuspenseTicket(): Ticket;

declare function useUser(): User | null;
declare function useAppContext(): AppContext | null;
declare function useTheme(): Theme | null;
declare function useConnectionStatus(): ConnectionStatus;
declare function useWidgetError(): WidgetError | null;
declare function useCan(capability: Capability): boolean;
declare function useWidgetState<U = WidgetState>(selector?: (state: WidgetState) => U, isEqual?: (previous: U, next: U) => boolean): U;

declare function useWidgetEvent<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): void;

declare function useBadge(count: number | null): WidgetError | null;
declare function useSection(section: Section | null): WidgetError | null;

declare function useAutoResize(ref?: RefObject<Element | null>): WidgetError | null;

export { WidgetProvider, useAppContext, useAutoResize, useBadge, useCan, useConnectionStatus, useReadable, useSection, useSuspenseTicket, useTheme, useTicket, useTicketState, useUser, useWidget, useWidgetError, useWidgetEvent, useWidgetState };
export type { WidgetProviderProps };
