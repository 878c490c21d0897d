import * as _playwright_test from '@playwright/test';
import { Page, FrameLocator, ExpectMatcherState } from '@playwright/test';
import { MessageName, ExpectedAction } from '@deskbridge/host-emulator/pure';
export { ExpectedAction } from '@deskbridge/host-emulator/pure';
import { Mode, Theme, UserData, Section, Toast, Action, DeskId, Verdict, Placement } from '@deskbridge/core';
export { Action, Mode, Placement, Section, Theme, Toast } from '@deskbridge/core';
import { HostTicket, AppSize, AppStatus } from '@deskbridge/host';
export { AppSize, HostTicket } from '@deskbridge/host';
import { DeepPartial } from '@deskbridge/host-emulator/examples';
import { FaultKind, Faults, Fault, Direction, FaultVerdict } from '@deskbridge/host-emulator/faults';
export { Fault } from '@deskbridge/host-emulator/faults';
import { HostDeskId } from '@deskbridge/host/engine';

interface DeskStart {
    readonly url: string;
    readonly placement: Placement;
    readonly sectionTitle?: string | undefined;
    readonly desk?: HostDeskId | undefined;
    readonly mode?: Mode | undefined;
    readonly user?: string | undefined;
    readonly preset?: string | undefined;
    readonly ticket?: string | null | undefined;
    readonly theme?: Theme | undefined;
    readonly faults?: readonly Fault[] | undefined;
}
interface StartedWidget {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    readonly placement: Placement;
    readonly sectionTitle?: string;
}
interface DeskState {
    readonly status: AppStatus | null;
    readonly problem: string | null;
    readonly section: Section | null;
    readonly badge: number | null;
    readonly size: AppSize | null;
    readonly isFullscreen: boolean;
    readonly ticket: HostTicket | null;
    readonly user: UserData;
}
interface DeskMessage {
    readonly time: number;
    readonly direction: Direction;
    readonly desk: DeskId | null;
    readonly name: string;
    readonly data: unknown;
    readonly verdict: Verdict | FaultVerdict;
    readonly count: number;
    readonly isFault: boolean;
}
interface PageControl {
    start(options: DeskStart): Promise<StartedWidget>;
    activate(widget: StartedWidget): Promise<void>;
    deactivate(id: string): Promise<void>;
    state(id: string): DeskState;
    actions(id: string): Action[];
    messages(name: string): DeskMessage[];
    openTicket(number: string | null): void;
    updateTicket(patch: DeepPartial<HostTicket>): void;
    switchUser(id: string): void;
    setMode(mode: Mode): void;
    setTheme(theme: Theme): void;
    clickSectionButton(id: string, buttonId: string): void;
    send(id: string, name: string, data: unknown): Promise<unknown>;
    reload(id: string): void;
    addFault(fault: Fault): Fault;
    removeFault(fault: Fault): void;
    clearFaults(): void;
    faults(): readonly Fault[];
    trace(): string;
    link(): string | null;
}

type PageConnection = {
    readonly [Name in keyof PageControl]: (...given: Parameters<PageControl[Name]>) => Promise<Awaited<ReturnType<PageControl[Name]>>>;
};

type SwitchOff = () => Promise<void>;
type DeskFaults = {
    readonly [Kind in FaultKind]: (...given: Parameters<Faults[Kind]>) => Promise<SwitchOff>;
} & {
    add(fault: Fault): Promise<SwitchOff>;
    active(): Promise<readonly Fault[]>;
    clear(): Promise<void>;
};

interface WidgetDesk {
    readonly page: Page;
    readonly apps: {
        deactivate(): Promise<void>;
        activate(): Promise<void>;
    };
    readonly faults: DeskFaults;
    openTicket(number: string | number | null): Promise<void>;
    updateTicket(patch: DeepPartial<HostTicket>): Promise<void>;
    switchUser(id: string): Promise<void>;
    setMode(mode: Mode): Promise<void>;
    setTheme(theme: Theme): Promise<void>;
    clickSectionButton(buttonId: string): Promise<void>;
    send(name: string, data?: unknown): Promise<unknown>;
    reload(): Promise<void>;
    ticket(): Promise<HostTicket | null>;
    user(): Promise<UserData>;
    section(): Promise<Section | null>;
    badge(): Promise<number | null>;
    size(): Promise<AppSize | null>;
    isFullscreen(): Promise<boolean>;
    toasts(): Promise<Toast[]>;
    actions(): Promise<Action[]>;
    messages(): Promise<DeskMessage[]>;
    received(name: string): Promise<unknown[]>;
    state(): Promise<DeskState>;
}

interface RetryOptions {
    timeout?: number;
}
interface MatcherResult {
    pass: boolean;
    message: () => string;
}
declare const expect: _playwright_test.Expect<{
    toHaveReceived(this: ExpectMatcherState, desk: WidgetDesk, name: MessageName, data?: unknown, options?: RetryOptions | undefined): Promise<MatcherResult>;
    toHaveDone(this: ExpectMatcherState, desk: WidgetDesk, action: ExpectedAction, options?: RetryOptions): Promise<MatcherResult>;
    toBeReady(this: ExpectMatcherState, desk: WidgetDesk, options?: RetryOptions): Promise<MatcherResult>;
}>;

interface TestScenario {
    name?: string;
    ticket?: string | number | null;
    theme?: Theme;
    faults?: readonly Fault[];
}
interface DeskTestOptions {
    deskId: HostDeskId | undefined;
    placement: Placement;
    mode: Mode | undefined;
    user: string | undefined;
    scenario: TestScenario | string | undefined;
    sectionTitle: string | undefined;
    widgetUrl: string;
    workbenchUrl: string;
}

interface DeskFixtures {
    desk: WidgetDesk;
    widget: FrameLocator;
}
interface InternalFixtures {
    _startedWidget: {
        readonly widget: StartedWidget;
        readonly control: PageConnection;
    };
}
declare const test: _playwright_test.TestType<_playwright_test.PlaywrightTestArgs & _playwright_test.PlaywrightTestOptions & DeskFixtures & DeskTestOptions & InternalFixtures, _playwright_test.PlaywrightWorkerArgs & _playwright_test.PlaywrightWorkerOptions>;

interface DeskWebServerOptions {
    port?: number;
}
interface DeskWebServer {
    command: string;
    url: string;
    reuseExistingServer: boolean;
}
declare function deskWebServer({ port }?: DeskWebServerOptions): DeskWebServer;

export { deskWebServer, expect, test };
export type { DeskFaults, DeskFixtures, DeskMessage, DeskTestOptions, DeskWebServer, DeskWebServerOptions, RetryOptions, SwitchOff, TestScenario, WidgetDesk };
