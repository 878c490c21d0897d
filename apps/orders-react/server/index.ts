export { createOrdersHandler, type OrdersHandlerOptions } from './create-orders-handler'
export type { Money, Order, OrderLine, OrderNote, OrderStatus } from './order'
