import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/i18n/paraglide/runtime.js';

/** `/en/e/…` and `/e/…` are one route; only the language differs. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
