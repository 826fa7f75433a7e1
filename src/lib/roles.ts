/** What a person may be for an agency, as `memberships.role`; in the order in which they are offered. */
export const ROLES = ['analyst', 'interviewer', 'admin'] as const;

/** What a person may do for an agency; see the matrix in supabase/README.md. */
export type Role = (typeof ROLES)[number];
