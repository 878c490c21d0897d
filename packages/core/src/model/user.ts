/** Names the roles that desks give to their users. */
export type Role = 'agent' | 'supervisor' | 'admin' | 'owner'

/** Describes the person who is logged in to the desk; what a desk does not send is `null`. */
export interface UserData {
  /** Identifies the user within the desk. */
  id: string
  /** Is the name to show. */
  name: string | null
  /** Is the e-mail address. */
  email: string | null
  /** Is one of the known roles, or the desk's own word. */
  role: Role | (string & {}) | null
  /** Identifies the division that the user belongs to. */
  divisionId: string | null
}

/** Is a user as a given desk sent it. */
export interface UserOf<D extends string, Raw> extends UserData {
  /** Names the desk. */
  desk: D
  /** Is exactly what the desk sent. */
  raw: Raw
}
