// A backup's copy in the reader's folder.

/**
 * Writes a file into a folder and reads it back. One that is not whole must not stand for one of those that are kept; but one
 * of the same name that was there before is whole still, as a writing that fails changes nothing (File System Standard,
 * "createWritable").
 * @param readBack throws where a file is not whole
 * @throws whatever writing and reading threw
 */
export async function putCopy(
  folder: FileSystemDirectoryHandle,
  file: File,
  name: string,
  readBack: (copy: File) => Promise<unknown>,
): Promise<void> {
  const copy = await folder.getFileHandle(name, { create: true });
  try {
    await file.stream().pipeTo(await copy.createWritable());
    await readBack(await copy.getFile());
  } catch (error) {
    const isWhole = await copy
      .getFile()
      .then(readBack)
      .then(
        () => true,
        () => false,
      );
    // It may be gone with its disk; why it could not be written is what matters.
    if (!isWhole) await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}
