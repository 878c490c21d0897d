import type { Money, Order, OrderStatus } from './order'

/** An order as it is stored; whether it can be refunded also depends on the time. */
export type StoredOrder = Omit<Order, 'isRefundable'>

/** An example order whose days are relative to now, so that it never looks outdated. */
interface ExampleOrder extends Pick<Order, 'id'> {
  placed: number
  arrives?: number
  status: OrderStatus
  total: Money
  /** Quantities by product name. */
  products: Record<string, number>
  invoice?: string
}

const DAY_MS = 86_400_000

/** Orders of each customer, latest first. */
const examples: Record<string, readonly ExampleOrder[]> = {
  'maya.chen@example.com': [
    {
      id: '1001',
      status: 'late',
      placed: -9,
      arrives: -2,
      total: { amount: 129.9, currency: 'GBP' },
      products: { 'Trail running shoes, size 39': 1, 'Merino socks': 2 },
    },
    {
      id: '931',
      status: 'delivered',
      placed: -41,
      arrives: -37,
      total: { amount: 64, currency: 'GBP' },
      products: { 'Packable rain jacket, M': 1 },
    },
    {
      id: '812',
      status: 'delivered',
      placed: -120,
      arrives: -114,
      total: { amount: 18.5, currency: 'GBP' },
      products: { 'Soft flask, 500 ml': 2 },
    },
  ],
  'jonas.weber@example.com': [
    {
      id: '1006',
      status: 'processing',
      placed: -1,
      total: { amount: 39.9, currency: 'EUR' },
      products: { 'Replacement jug for pour-over set': 1 },
    },
    {
      id: '968',
      status: 'delivered',
      placed: -12,
      arrives: -6,
      total: { amount: 89, currency: 'EUR' },
      products: { 'Pour-over coffee set': 1, 'Paper filters, pack of 100': 1 },
    },
  ],
  'layla.haddad@example.com': [
    {
      id: '1004',
      status: 'shipped',
      placed: -4,
      arrives: 2,
      total: { amount: 245, currency: 'AED' },
      products: { 'إبريق شاي نحاسي مع ستة أكواب': 1 },
    },
    {
      id: '955',
      status: 'delivered',
      placed: -23,
      arrives: -17,
      total: { amount: 98, currency: 'AED' },
      products: { 'Cardamom, whole pods, 250 g': 2 },
    },
  ],
  'priya.nair@example.com': [
    {
      id: '1008',
      status: 'processing',
      placed: 0,
      total: { amount: 184_500, currency: 'INR' },
      products: { 'Standing desk, 160 cm': 5 },
      invoice: 'INV-2208',
    },
    {
      id: '996',
      status: 'shipped',
      placed: -6,
      arrives: 1,
      total: { amount: 42_750, currency: 'INR' },
      products: { 'Desk lamp': 9 },
      invoice: 'INV-2196',
    },
    {
      id: '981',
      status: 'delivered',
      placed: -15,
      arrives: -8,
      total: { amount: 118_000, currency: 'INR' },
      products: { 'Office chair, mesh back': 8 },
      invoice: 'INV-2181',
    },
    {
      id: '962',
      status: 'refunded',
      placed: -20,
      arrives: -14,
      total: { amount: 6_400, currency: 'INR' },
      products: { 'Monitor arm': 2 },
      invoice: 'INV-2162',
    },
    {
      id: '944',
      status: 'delivered',
      placed: -34,
      arrives: -29,
      total: { amount: 23_200, currency: 'INR' },
      products: { 'Acoustic panel, gray': 16 },
      invoice: 'INV-2144',
    },
    {
      id: '927',
      status: 'delivered',
      placed: -66,
      arrives: -60,
      total: { amount: 9_850, currency: 'INR' },
      products: { 'Cable tray': 10, 'Velcro ties, pack of 50': 1 },
      invoice: 'INV-2127',
    },
  ],
  'ben.adeyemi@example.com': [
    {
      id: '1002',
      status: 'delivered',
      placed: -5,
      arrives: -2,
      total: { amount: 74.99, currency: 'USD' },
      products: { 'Wireless keyboard': 1 },
    },
  ],
  'sofia.rossi@example.com': [
    {
      id: '1007',
      status: 'late',
      placed: -3,
      arrives: -2,
      total: { amount: 50, currency: 'EUR' },
      products: { 'Gift card by email': 1 },
    },
    {
      id: '903',
      status: 'delivered',
      placed: -55,
      arrives: -50,
      total: { amount: 31.4, currency: 'EUR' },
      products: { 'Napkins, set of 6': 2 },
    },
  ],
}

/** Number of calls that fail with a maintenance error before the endpoint responds, by customer. */
export const maintenanceCalls: Record<string, number> = { 'sofia.rossi@example.com': 2 }

/** Creates the example orders of every customer, with times relative to the given one. */
export function exampleOrders(now: Date): Map<string, StoredOrder[]> {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString()
  const toOrder = ({ placed, arrives, products, invoice, ...order }: ExampleOrder): StoredOrder => ({
    ...order,
    placedAt: inDays(placed),
    arrivesAt: arrives === undefined ? null : inDays(arrives),
    lines: Object.entries(products).map(([name, quantity]) => ({ name, quantity })),
    invoice: invoice ?? null,
    notes: [],
  })
  return new Map(Object.entries(examples).map(([email, orders]) => [email, orders.map(toOrder)]))
}
