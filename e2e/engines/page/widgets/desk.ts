import { neutralUser } from '@deskbridge/fixtures/tickets'
import { neutralTicket } from '../tickets'
import { createHost, type AppDefinition } from '@deskbridge/host'
import { deskHosts } from '@deskbridge/host/engine'
import { passOffersOn } from '../remote-control'

// A desk in a frame of its own, with one app, as the query of its URL says.
passOffersOn()
const definition = JSON.parse(new URLSearchParams(location.search).get('app')!) as AppDefinition
createHost({ desks: deskHosts, user: neutralUser, ticket: neutralTicket }).mount(definition, document.body)
