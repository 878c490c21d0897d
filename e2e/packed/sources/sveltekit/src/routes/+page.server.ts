export const load = () => ({ order: 1001 })
