import { sealedExample } from '$lib/server/sealed-example.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { readDataDictionary } from '$lib/server/supabase/data-dictionary.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	tables: await readDataDictionary(publicClient()),
	example: sealedExample()
});
