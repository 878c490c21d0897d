export { changeStory, createExampleTickets, type ExampleTicket } from './create-example-tickets'
export { mergeDeep, type DeepPartial } from '../deep-partial'
export { exampleUsers, type ExampleUser } from './people'
