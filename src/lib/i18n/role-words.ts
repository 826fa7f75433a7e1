/** What a role is called, and what it may do. */
import type { Role } from '../roles.ts';
import { m } from './paraglide/messages.js';

export const ROLE_WORDS: Readonly<Record<Role, { name: () => string; may: () => string }>> = {
	admin: { name: m.people_role_admin, may: m.people_role_admin_may },
	analyst: { name: m.people_role_analyst, may: m.people_role_analyst_may },
	interviewer: { name: m.people_role_interviewer, may: m.people_role_interviewer_may }
};

/** What a role is called; the word as it stands where the record of acts has one that is no role today. */
export function roleName(role: string): string {
	return Object.hasOwn(ROLE_WORDS, role) ? ROLE_WORDS[role as Role].name() : role;
}
