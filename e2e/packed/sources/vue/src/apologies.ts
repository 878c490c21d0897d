import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Store of the number of apologies. */
export const useApologies = defineStore('apologies', () => {
  const count = ref(0)
  return { count, add: () => count.value++ }
})
