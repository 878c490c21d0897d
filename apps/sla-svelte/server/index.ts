export { createQueueHandler, type QueueHandlerOptions } from './create-queue-handler'
export type { QueuedTicket, QueuePriority } from './queued-ticket'
