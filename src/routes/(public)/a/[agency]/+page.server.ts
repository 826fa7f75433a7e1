import { publicPage } from './public-page.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => publicPage(locals, params.agency);
