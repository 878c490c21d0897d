/** A role that most desks have. */
export type Role = 'agent' | 'supervisor' | 'admin' | 'owner'

/** The person who is logged in to the desk. What the desk does not send is `null`. */
export interface UserData {
  /** The user's id in the desk. */
  id: string
  /** The display name. */
  name: string | null
  /** The email. */
  email: string | null
  /** A common role, or the desk's own. */
  role: Role | (string & {}) | null
  /** The id of the user's division. */
  divisionId: string | null
}

/** A user of one desk. */
export interface UserOf<D extends string, Raw> extends UserData {
  /** The id of the desk. */
  desk: D
  /** Exactly what the desk sent. */
  raw: Raw
}
