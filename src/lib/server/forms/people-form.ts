/** The forms about people: who is invited, and as what. */
import { m } from '$lib/i18n/paraglide/messages.js';
import { ROLES, type Role } from '$lib/roles.ts';
import type { Fields } from './fields.ts';

export function readRole(fields: Fields): Role | '' {
	return fields.oneOf('role', m.people_role(), ROLES);
}

export function readInvitation(fields: Fields): { email: string; role: Role | '' } {
	return { email: fields.email('email'), role: readRole(fields) };
}
