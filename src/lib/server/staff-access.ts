/**
 * Who sees which page of the staff side. Row level security decides what is read and written; this
 * spares people the pages where everything would be refused.
 */
import { error } from '@sveltejs/kit';
import { readRound, type Round } from '$lib/server/supabase/rounds.ts';
import type { Role } from '$lib/roles.ts';
import type { Membership, Staff } from '$lib/server/supabase/staff.ts';

/** The signed-in person. @throws 401, which hooks.server.ts prevents on every closed route */
export function signedIn(locals: App.Locals): Staff {
	if (locals.staff === null) error(401, 'sign_in');
	return locals.staff;
}

/** What the person is in an agency; null for a stranger. */
export function roleIn(staff: Staff, agencyId: string): Role | null {
	return staff.memberships.find(({ agency }) => agency.id === agencyId)?.role ?? null;
}

/** The agencies that the person manages. */
export function managedAgencies(staff: Staff) {
	return staff.memberships.filter(({ role }) => role === 'admin').map(({ agency }) => agency);
}

/** The agency that the person manages. @throws 403 where there is none */
export function ownAgency(locals: App.Locals) {
	return managedAgencies(signedIn(locals))[0] ?? error(403, 'admins_only');
}

/** The round behind an address. @throws 404 where the person may see none */
export async function roundBehind(locals: App.Locals, slug: string): Promise<Round> {
	return (await readRound(locals.supabase, slug)) ?? error(404, 'round_unknown');
}

/** The round, for an admin of its agency. @throws 404, 403 */
export async function managedRound(locals: App.Locals, slug: string): Promise<Round> {
	const round = await roundBehind(locals, slug);
	if (roleIn(signedIn(locals), round.agency.id) !== 'admin') error(403, 'admins_only');
	return round;
}

/** Whether the person may type in papers and interview for an agency. */
export function entersAnswers(staff: Staff, agencyId: string): boolean {
	const role = roleIn(staff, agencyId);
	return role === 'admin' || role === 'interviewer';
}

/** The round, for whoever may type in its papers. @throws 404, 403 for analysts */
export async function roundOnPaper(locals: App.Locals, slug: string): Promise<Round> {
	const round = await roundBehind(locals, slug);
	if (!entersAnswers(signedIn(locals), round.agency.id)) error(403, 'paper_role');
	// Interviewers fill those in on their own page.
	if (round.part === 'eit_survey') error(404, 'round_unknown');
	return round;
}

/** The round, for whoever may interview in it. @throws 404 for rounds of other parts, 403 for analysts */
export async function roundToAsk(locals: App.Locals, slug: string): Promise<Round> {
	const round = await roundBehind(locals, slug);
	if (round.part !== 'eit_survey') error(404, 'round_unknown');
	if (!entersAnswers(signedIn(locals), round.agency.id)) error(403, 'interview_role');
	return round;
}

/** An agency whose figures the person may read, by its slug. @throws 404, 403 for interviewers */
export function analysedAgency(locals: App.Locals, slug: string): Membership['agency'] {
	const membership = signedIn(locals).memberships.find(({ agency }) => agency.slug === slug);
	if (membership === undefined) error(404, 'agency_unknown');
	if (membership.role === 'interviewer') error(403, 'analysts_only');
	return membership.agency;
}

/** An agency that the person manages, by its slug. @throws 404, 403 */
export function managedAgency(locals: App.Locals, slug: string): Membership['agency'] {
	const agency = analysedAgency(locals, slug);
	if (roleIn(signedIn(locals), agency.id) !== 'admin') error(403, 'admins_only');
	return agency;
}
