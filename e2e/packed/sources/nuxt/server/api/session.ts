export default defineEventHandler(() => ({ agent: 'Alex Poe' }))
