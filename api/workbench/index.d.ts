import { Theme, Mode } from '@deskbridge/core';
import { AppDefinition, HostUser, HostTicket, HostId } from '@deskbridge/host';
import { HostDeskId } from '@deskbridge/host/engine';
import { Fault } from '@deskbridge/host-emulator/faults';

interface DeskbridgeApp extends Partial<Omit<AppDefinition, 'name' | 'url'>> {
    name: string;
    url: string;
    title?: string;
}
type DeskbridgeUser = Pick<HostUser, 'id'> & Partial<HostUser>;
interface DeskbridgeMessage {
    by: 'requester' | 'agent';
    text: string;
    author?: string;
    authorId?: string | null;
    at?: string;
}
interface DeskbridgeTicket extends Pick<HostTicket, 'id'>, Partial<Omit<HostTicket, 'id'>> {
    conversation?: readonly DeskbridgeMessage[];
    language?: string;
}
interface DeskbridgeFault {
    app?: string | null;
    fault: Fault;
}
interface DeskbridgeScenario {
    name: string;
    description?: string;
    desk?: HostDeskId;
    ticket?: HostId | null;
    user?: HostId;
    theme?: Theme;
    mode?: Mode;
    view?: string;
    faults?: readonly DeskbridgeFault[];
}
interface DeskbridgeConfig {
    $schema?: string;
    port?: number;
    desk?: HostDeskId;
    apps?: readonly DeskbridgeApp[];
    users?: string | readonly (string | DeskbridgeUser)[];
    tickets?: string | readonly (string | DeskbridgeTicket)[];
    scenarios?: readonly DeskbridgeScenario[];
}
declare function defineConfig(config: DeskbridgeConfig): DeskbridgeConfig;

export { defineConfig };
export type { DeskbridgeApp, DeskbridgeConfig, DeskbridgeFault, DeskbridgeMessage, DeskbridgeScenario, DeskbridgeTicket, DeskbridgeUser };
