import { error } from '@sveltejs/kit';
import { ownAgency, signedIn } from '$lib/server/staff-access.ts';
import { listPeople } from '$lib/server/supabase/people.ts';

/** The person behind an address, for an admin of their agency. @throws 403, 404 */
export async function personBehind(locals: App.Locals, id: string) {
	const agencyId = ownAgency(locals).id;
	const people = await listPeople(locals.supabase, agencyId);
	const person = people.find((one) => one.id === id) ?? error(404, 'person_unknown');
	return { agencyId, person, isSelf: id === signedIn(locals).userId };
}
