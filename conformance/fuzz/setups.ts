import { createDesk, placesOf, testedDesks, type DeskPlace, type TestedDesk } from '../desks/places'

/** A place in which a genuine widget and a genuine host speak with each other. */
export interface Setup extends DeskPlace {
  /** Name of the connection that the app's URL asks for. */
  readonly connection: string
  /** Whether the app lets the host find out its desk. */
  readonly isInHostOfEveryDesk?: boolean
  /** Whether the widget finds out its desk. */
  readonly isOfEveryDesk?: boolean
  /** Whether the widget takes the first origin that answers. */
  readonly pinsFirst?: boolean
  /** Whether the helpdesk answers every message itself: some with success, some with an error. */
  readonly answersAll?: boolean
}

/** Lists how widgets and hosts of a desk connect: in each place and on each connection, and in the first place also with sides of several desks. */
function setupsOf(desk: TestedDesk): Setup[] {
  const connections = ['usual', ...Object.keys(desk.facts.connections ?? {})]
  const named = placesOf(desk).flatMap((place) =>
    connections.map((connection): Setup => ({ ...place, name: `${place.name}, ${connection}`, connection })),
  )
  const [first] = named
  const { hostOrigins } = createDesk(desk)
  return [
    ...named,
    { ...first!, name: `${first!.name}, a widget of every desk`, isOfEveryDesk: true },
    { ...first!, name: `${first!.name}, a helpdesk that answers everything`, answersAll: true },
    ...(hostOrigins === 'pin-first'
      ? [{ ...first!, name: `${first!.name}, any origin`, pinsFirst: true }]
      : []),
    ...(desk.host.isByNameOnly
      ? []
      : named
          .filter(({ placement }) => placement === first!.placement)
          .map((setup) => ({
            ...setup,
            name: `${setup.name}, a host of every desk`,
            isInHostOfEveryDesk: true,
          }))),
  ]
}

/** The setups of each desk. */
const setupsOfDesks = testedDesks.map(setupsOf)

/** Every way in which a widget and a host connect. */
export const setups: readonly Setup[] = [
  ...setupsOfDesks.flat(),
  {
    ...setupsOfDesks[0]![0]!,
    name: 'both sides of every desk',
    isInHostOfEveryDesk: true,
    isOfEveryDesk: true,
  },
]

/** The first place of each desk, for what takes long. */
export const firstSetups: readonly Setup[] = setupsOfDesks.map(([first]) => first!)
