/** Names the sample apps whose builds the workbench carries, each in a folder of that name. */
export const sampleFolders = ['orders-react', 'notes-vanilla'] as const
