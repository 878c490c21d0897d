// Tests of a widget on the desk
export { expect, type RetryOptions } from './expect'
export { test, type DeskFixtures } from './test'

// The desk
export type { DeskFaults, SwitchOff } from './desk-faults'
export type { DeskTestOptions, TestScenario } from './options'
export type { WidgetDesk } from './widget-desk'
export type { DeskMessage } from '../page-control'

// The server
export { deskWebServer, type DeskWebServer, type DeskWebServerOptions } from './desk-web-server'

// Core's and the host's words in which they speak
export type { ExpectedAction } from '@deskbridge/host-emulator/pure'
export type { Fault } from '@deskbridge/host-emulator/faults'
export type { Action, Mode, Placement, Section, Theme, Toast } from '@deskbridge/core'
export type { AppSize, HostTicket } from '@deskbridge/host'
