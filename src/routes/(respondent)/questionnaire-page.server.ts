/** What the pages of external and internal rounds have in common: their load and their actions. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { fieldsOf, readFilledForm, type FilledForm } from '$lib/server/collector/filled-form.ts';
import { wayIn } from '$lib/server/collector/intake.ts';
import {
	editAnswers,
	openForm,
	reviewAnswers,
	sendAnswers,
	type Step
} from '$lib/server/collector/questionnaire.ts';
import type { Screen } from '$lib/server/collector/screens.ts';
import { readEnvironment } from '$lib/server/env.ts';
import { isBodyTooLarge, RESPONDENT_BODY_LIMIT } from '$lib/server/http/body-limit.ts';
import { formDataOf } from '$lib/server/http/form-data.ts';
import { publicUrl } from '$lib/server/public-url.ts';
import { transportOf } from '$lib/server/http/transport.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import { kioskQuery } from './kiosk.ts';

/** What the page opens with. */
interface Opened {
	/** Null after a post, whose action has the screen. */
	screen: Screen | null;
	/** Whether the page came unencrypted over a local network. */
	isPrivate: boolean;
	/** Scheme and host under which phones find this instance. */
	publicOrigin?: string;
}

type FindEntry = (slug: string) => Promise<Entry | null>;
type TakeStep = (entry: Entry, form: FilledForm, event: RequestEvent) => Promise<Step>;

/** Load and actions of the page at which `find` knows the rounds. */
export function questionnairePage(find: FindEntry, slugOf: (event: RequestEvent) => string) {
	const action = (take: TakeStep) => async (event: RequestEvent) => {
		refuseExposed(event.url);
		if (isBodyTooLarge(event.request, RESPONDENT_BODY_LIMIT)) error(413, 'body_too_large');
		const form = readFilledForm(await formDataOf(event.request));
		const entry = await find(slugOf(event)).catch(() => undefined);
		if (entry === undefined) {
			const screen: Screen = { name: 'unavailable', fields: fieldsOf(form) };
			return fail(503, { screen });
		}
		if (entry === null) error(404, 'unknown_link');
		event.locals.digits = entry.agency.digits;
		const step = await take(entry, form, event);
		if (step.kind === 'gone') error(404, 'unknown_link');
		if (step.kind === 'thanks')
			redirect(303, `${event.url.pathname}/thanks${kioskQuery(event.url, '?')}`);
		return step.status < 400 ? { screen: step.screen } : fail(step.status, { screen: step.screen });
	};

	return {
		async load(event: RequestEvent): Promise<Opened> {
			refuseExposed(event.url);
			const isPrivate = transportOf(event.url) === 'private';
			// After a form was posted its action has the screen, and must not fail on a second look.
			if (event.request.method === 'POST') return { screen: null, isPrivate };
			const entry = await entryOrError(find, slugOf(event));
			event.locals.digits = entry.agency.digits;
			const publicOrigin = publicUrl(readEnvironment().publicUrl, event.url);
			return { screen: await openForm(wayIn, entry), isPrivate, publicOrigin };
		},
		actions: {
			edit: action((entry, form) => editAnswers(wayIn, entry, form)),
			review: action((entry, form) => reviewAnswers(wayIn, entry, form)),
			send: action((entry, form, event) => sendAnswers(wayIn, entry, form, event))
		}
	};
}

/** The round of the thanks page, or null where the database is away: the answer is stored already. */
export async function thankedRound(
	find: FindEntry,
	slug: string,
	locals: App.Locals
): Promise<{ entry: Entry | null }> {
	const entry = await find(slug).catch(() => undefined);
	if (entry === null) error(404, 'unknown_link');
	locals.digits = entry?.agency.digits;
	return { entry: entry ?? null };
}

async function entryOrError(find: FindEntry, slug: string): Promise<Entry> {
	const entry = await find(slug).catch(() => error(503, 'unavailable'));
	if (entry === null) error(404, 'unknown_link');
	return entry;
}

/** Over plain http an operator may tell us the number that the page says we cannot know (P45). */
function refuseExposed(url: URL): void {
	if (transportOf(url) === 'exposed') error(403, 'https_required');
}
