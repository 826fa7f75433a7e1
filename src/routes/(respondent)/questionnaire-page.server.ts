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
import { entryBehind, refuseExposed, type FindEntry } from './entry-behind.server.ts';
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
			const entry = await entryBehind(find, slugOf(event));
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
