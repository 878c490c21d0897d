export { changeStory, createExampleTickets, type ExampleTicket } from './create-example-tickets'
export { exampleUsers, type ExampleUser } from './people'
