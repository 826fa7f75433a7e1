import { error } from '@sveltejs/kit';

/** The fields of a posted form. @throws a response 400 where the body is none, or was cut off. */
export async function formDataOf(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch {
		// The cause may quote the body.
		error(400, 'body_unreadable');
	}
}
