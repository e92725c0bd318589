import { runtime } from '../protocol/send.ts'

/**
 * Whether Vigie was updated, switched off or removed since this script came: nothing that it says is heard any
 * more, and other scripts of ours may be in this frame by now, in a world of their own.
 */
export const isOrphan = (): boolean => !runtime()?.id
