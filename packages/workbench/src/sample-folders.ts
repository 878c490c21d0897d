/** Names the sample apps whose builds the workbench carries, each in a folder of that name. */
export const sampleFolders = ['orders-react', 'macros-vue', 'sla-svelte', 'notes-vanilla'] as const
