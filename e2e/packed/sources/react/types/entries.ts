import { createWidget } from '@deskbridge/core'
import { createHost } from '@deskbridge/host'
import { mountSection } from '@deskbridge/host/ui'
import { createEmulator, setupDesk } from '@deskbridge/host-emulator'
import { createFaultyLink } from '@deskbridge/host-emulator/faults'
import { cleanUp } from '@deskbridge/host-emulator/pure'

// Compiled, not run: the declarations need no more of `lib` than a starter template has.

const desk = setupDesk()
desk.dispose()

export const entries = [createWidget, createHost, mountSection, createEmulator, createFaultyLink, cleanUp]
