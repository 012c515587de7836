import { Deserializer, Serializer } from 'node:v8';
import { ALIGNMENT } from '../stored-file.ts';

const KINDS = [Int32Array, Uint32Array, Uint16Array, Float32Array, Float64Array, Uint8Array] as const;
type Numbers = InstanceType<(typeof KINDS)[number]>;

/**
 * Plain data with large arrays of numbers as bytes, in pieces to be written one after the other: how long the data without
 * the arrays are, these data, the arrays as they lie in memory.
 * @throws TypeError when an array is of a kind that is not packed
 */
export function pack(data: unknown): readonly Uint8Array[] {
  const packer = new Packer();
  packer.writeHeader();
  packer.writeValue(data);
  const structure = packer.releaseBuffer();
  return [bytesOf(Float64Array.of(structure.length)), ...padded(structure), ...packer.arrays.flatMap(padded)];
}

/**
 * What was packed. The arrays are views of the bytes: to copy a hundred megabytes would take longer than all else at a start.
 * @throws Error when the bytes are no such data
 */
export function unpack(bytes: Uint8Array): unknown {
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
  const [length = 0] = new Float64Array(whole.buffer, whole.byteOffset, 1);
  const from = ALIGNMENT + length + paddingOf(length);
  const unpacker = new Unpacker(whole.subarray(ALIGNMENT, ALIGNMENT + length), whole.subarray(from));
  unpacker.readHeader();
  return unpacker.readValue();
}

class Packer extends Serializer {
  declare readonly _setTreatArrayBufferViewsAsHostObjects: (on: boolean) => void;
  readonly arrays: Uint8Array[] = [];
  #next = 0;

  constructor() {
    super();
    this._setTreatArrayBufferViewsAsHostObjects(true);
  }

  _writeHostObject(numbers: Numbers): void {
    const kind = KINDS.findIndex((one) => numbers instanceof one);
    if (kind < 0) {
      throw new TypeError(`${numbers.constructor.name} is no kind of array that is packed`);
    }
    const bytes = bytesOf(numbers);
    this.writeUint32(kind);
    this.writeUint32(this.#next / ALIGNMENT);
    this.writeUint32(numbers.length);
    this.arrays.push(bytes);
    this.#next += bytes.length + paddingOf(bytes.length);
  }
}

class Unpacker extends Deserializer {
  readonly #arrays: Uint8Array;

  constructor(structure: Uint8Array, arrays: Uint8Array) {
    super(structure);
    this.#arrays = arrays;
  }

  _readHostObject(): Numbers {
    const kind = KINDS[this.readUint32()];
    const start = this.#arrays.byteOffset + this.readUint32() * ALIGNMENT;
    if (kind === undefined) {
      throw new RangeError('an array of no kind that is packed');
    }
    return new kind(this.#arrays.buffer as ArrayBuffer, start, this.readUint32());
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function padded(bytes: Uint8Array): readonly Uint8Array[] {
  return [bytes, new Uint8Array(paddingOf(bytes.length))];
}

function paddingOf(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}
