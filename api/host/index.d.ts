import { Mode, Link } from '@deskbridge/core';
export { Action, Clock, DeskId, Link, Mode, Placement, Readable, Role, Section, Size, Theme, TicketData, Toast, Unsubscribe, UserData, Verdict, WidgetError, WidgetErrorCode } from '@deskbridge/core';
import { HostEngine, AppDefinition, AttachedApp, HostOptions, RegistryStorage } from './shared.js';
export { AppChanges, AppRequest, AppSize, AppStatus, AttachOptions, AttachedAppState, DeskHost, HostDiagnostic, HostEventHandler, HostEventType, HostEvents, HostId, HostState, HostTicket, HostUser, ModalRequest, NewApp, OpenModal, Registry, RegistryOptions, RegistryProblem, StorageChange, TrafficEntry, Viewport, canManageApps, createRegistry, memoryStorage, qiscusHost, textHost, visibleApps } from './shared.js';
import '@deskbridge/core/internal';
import '@deskbridge/core/desks/chatwoot';
import '@deskbridge/core/desks/zendesk';
import '@deskbridge/core/desks/qiscus';
import '@deskbridge/core/desks/text';

interface MountOptions {
    mode?: Mode;
    sandbox?: string | false;
    allow?: string;
    title?: string;
    origins?: readonly string[];
    frameStyle?: 'host' | 'page';
    wrapLink?: (link: Link) => Link;
}
interface MountedApp extends AttachedApp {
    readonly iframe: HTMLIFrameElement;
    reload(): void;
    unmount(): void;
}

declare const frameDefaults: {
    readonly sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";
    readonly allow: "clipboard-write";
    readonly referrerPolicy: "origin";
};

interface IndexedDbOptions {
    name?: string;
}
declare function indexedDbStorage({ name }?: IndexedDbOptions): RegistryStorage;

interface Host extends Omit<HostEngine, 'reserveFrame' | 'refuse'> {
    mount(app: AppDefinition, container: Element, options?: MountOptions): MountedApp;
}
declare function createHost(options: HostOptions): Host;

export { AppDefinition, AttachedApp, HostOptions, RegistryStorage, createHost, frameDefaults, indexedDbStorage };
export type { Host, IndexedDbOptions, MountOptions, MountedApp };
