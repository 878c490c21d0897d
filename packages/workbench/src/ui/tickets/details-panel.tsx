import { DataList, Text } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { isBesideTicket } from '../../placements'
import { deskLook } from '../desk/desks'
import type { ExampleTicket } from '../desk/examples'
import { SectionRow } from '../sections/section-row'
import { capitalize, requesterName } from './ticket-words'
import { formatTime } from './time'
import { useDesk } from '../desk/use-desk'

/** Renders the details of the open ticket, with the sections of the apps. */
export function DetailsPanel() {
  const { tickets, apps, scenario } = useDesk()
  const example = useReadable(tickets.open)
  const beside = useReadable(apps.all).filter(({ config }) => isBesideTicket(config))
  const { name, hasSections } = deskLook(useReadable(scenario, ({ desk }) => desk))
  return (
    <aside className="details" aria-labelledby="details-title" tabIndex={0}>
      <Text component="h2" id="details-title" className="panel-title">
        Ticket details
      </Text>
      {example ? <Facts {...example.ticket} /> : <Text c="dimmed">No ticket is open.</Text>}
      <div hidden={!example}>
        {hasSections && beside.map((app) => <SectionRow key={app.config.id} app={app} />)}
        {!hasSections && (
          <Text size="sm" c="dimmed" mt="md">
            {name} does not show sections. Its apps appear only in their frames.
          </Text>
        )}
      </div>
    </aside>
  )
}

function Facts(ticket: ExampleTicket['ticket']) {
  return (
    <DataList size="sm" gap={6} labelWidth="4.25rem" className="facts">
      {factsOf(ticket).map(([name, value]) => (
        <DataList.Item key={name}>
          <DataList.ItemLabel>{name}</DataList.ItemLabel>
          <DataList.ItemValue>
            <bdi>{breakable(value)}</bdi>
          </DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  )
}

/** Returns a value that breaks before the domain of an address rather than anywhere. */
function breakable(value: string) {
  const [first, ...others] = value.split(/(?=@)/)
  return [first, ...others.flatMap((part, index) => [<wbr key={index} />, part])]
}

function factsOf({ requester, assignee, priority, division, createdAt, tags }: ExampleTicket['ticket']) {
  return [
    ['Requester', requesterName(requester)],
    ['Email', requester?.email ?? 'None'],
    ['Phone', requester?.phone ?? 'None'],
    ['Priority', priority ? capitalize(priority) : 'None'],
    ['Division', division?.name ?? 'None'],
    ['Assignee', assignee?.name ?? 'None'],
    ['Created', formatTime(createdAt)],
    ['Tags', tags.join(', ') || 'None'],
  ] as const
}
