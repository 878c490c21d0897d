import { allDesks } from '@deskbridge/core'
import { standaloneDesk } from '@deskbridge/core/desks/standalone'
import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import type { CreatePeer } from './desk-peer'
import type { DeskCase } from './desk-case'
import { describeDesk } from './desk-suite'

/** Stands for the host that a page in no frame does not have. */
const createNobody: CreatePeer = () => ({
  actions: [],
  url: 'https://widget.example.com/',
  start() {},
  setTicket() {},
  send() {},
})

const whole: DeskCase = {
  desk: 'standalone',
  placement: null,
  mode: null,
  carries: (ticket) => ticket,
  capabilities: ['ticket', 'user'],
  hasHost: false,
  createDesks: () => [...allDesks(), standaloneDesk({ ticket: neutralTicket, user: neutralUser })],
  createPeer: createNobody,
}
describeDesk('standalone, with ticket and user', whole)
describeDesk('standalone, with nothing', {
  ...whole,
  capabilities: [],
  createDesks: () => [standaloneDesk({})],
})
