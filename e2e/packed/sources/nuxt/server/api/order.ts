export default defineEventHandler(() => ({ number: 1001 }))
