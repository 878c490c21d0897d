import { UserData, Theme, Mode } from '@deskbridge/core';
import { AppDefinition } from '@deskbridge/host';
import { HostDeskId } from '@deskbridge/host/engine';
import { GivenTicket } from '@deskbridge/host-emulator/examples';
import { Fault } from '@deskbridge/host-emulator/faults';

type AppConfig = Pick<AppDefinition, 'id' | 'name' | 'url' | 'placement'> & Partial<AppDefinition>;
type DeskUser = UserData & {
    name: string;
};
interface DeskFault {
    readonly app: string | null;
    readonly fault: Fault;
}
interface ScenarioConfig {
    readonly name: string;
    readonly description?: string;
    readonly desk?: HostDeskId;
    readonly ticket?: string | null;
    readonly user?: string;
    readonly theme?: Theme;
    readonly mode?: Mode;
    readonly view?: string;
    readonly faults?: readonly DeskFault[];
}
interface ConfigMistake {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
}
interface WorkbenchConfig {
    apps: readonly AppConfig[];
    desk?: HostDeskId;
    users?: readonly DeskUser[];
    tickets?: readonly GivenTicket[];
    scenarios?: readonly ScenarioConfig[];
    mistake?: ConfigMistake;
}

type WidgetOptions = Pick<AppConfig, 'placement' | 'mode'> & {
    readonly name?: string;
    readonly title?: string;
};

interface ViteServer {
    readonly config: ViteConfig;
    readonly httpServer: HttpServer | null;
    listen?: (port?: number, isRestart?: boolean) => Promise<unknown>;
    printUrls(): void;
    close(): Promise<void>;
}
interface ViteConfig {
    readonly root: string;
    readonly base: string;
    readonly inlineConfig: object;
    readonly plugins: readonly {
        readonly name: string;
    }[];
    readonly logger: Record<'info' | 'warn', (message: string) => void>;
    readonly server: ServerOptions;
    readonly preview: ServerOptions;
}
interface ServerOptions {
    readonly host?: string | boolean | undefined;
}
interface HttpServer {
    once(event: 'listening' | 'close', listener: () => void): unknown;
    address(): string | {
        readonly port: number;
    } | null;
}

interface DeskbridgeOptions extends Partial<WidgetOptions> {
    readonly port?: number;
    readonly desk?: WorkbenchConfig['desk'];
    readonly path?: string;
}
interface DeskbridgePlugin {
    readonly name: 'deskbridge';
    readonly apply: 'serve';
    configureServer(server: ViteServer): void;
    configurePreviewServer(server: ViteServer): void;
}
declare function deskbridge(options?: DeskbridgeOptions): DeskbridgePlugin;

export { deskbridge };
export type { DeskbridgeOptions, DeskbridgePlugin };
