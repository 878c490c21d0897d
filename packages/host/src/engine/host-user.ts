import type { UserData } from '@deskbridge/core/internal'
import type { HostId } from './host-ticket'

/** The person at the helpdesk, with the ids that the helpdesk holds. */
export interface HostUser extends Omit<UserData, 'id' | 'divisionId'> {
  /** The id within the helpdesk. */
  id: HostId
  /** The id of the division that the user belongs to. */
  divisionId: HostId | null
}
