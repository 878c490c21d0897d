import { frameThePage } from '../../../../fixtures/framing-window'
import { readCalls, success, type ReceivedCall } from '../../../../fixtures/text-wire'

/** Puts the page into a frame whose parent the test plays; `takeCalls` returns the calls since it was asked last. */
export function openHost(origin?: string) {
  const parent = frameThePage(origin)
  const takeCalls = () => readCalls(parent.arrived.splice(0).map(({ data }) => data))
  const accept = (calls: readonly ReceivedCall[]) => {
    for (const { request, owner, instance } of calls) parent.send(success(request, { owner, instance }))
  }
  return { ...parent, takeCalls, accept }
}
