/**
 * The WebGL program that draws an edge: a quadratic curve with an arrow head, whose stroke tells the status without
 * relying on colour. The curve's geometry follows @sigma/edge-curve (MIT, Jacomy, Plique and others), which has no
 * strokes; here pointing is easier too, since edges are picked through a band of at least nine pixels.
 */
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { DisplayEdge, DisplayNode } from './display.ts';
import { FRAGMENT_SHADER, VERTEX_SHADER } from './thread-shaders.ts';

/** What an edge of the display graph carries beside Sigma's own data. */
export interface Thread {
  /** Bend as a share of the distance between the ends; never 0. Positive bends left of source → target. */
  readonly curvature: number;
  /** Index into `STATUSES`. */
  readonly stroke: number;
  /** Whether it has an arrow head. */
  readonly directed: boolean;
}

const UNIFORMS = [
  'u_matrix',
  'u_sizeRatio',
  'u_dimensions',
  'u_pixelRatio',
  'u_feather',
  'u_minEdgeThickness',
] as const;

export class ThreadProgram extends EdgeProgram<(typeof UNIFORMS)[number], DisplayNode, DisplayEdge> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_targetSize', size: 1, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_curvature', size: 1, type: FLOAT },
        { name: 'a_stroke', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_current', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [0, -1],
        [1, 1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    id: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    edge: EdgeDisplayData & Partial<Thread>,
  ): void {
    const { array } = this;
    let at = start;
    array[at++] = source.x;
    array[at++] = source.y;
    array[at++] = target.x;
    array[at++] = target.y;
    // An arrow head this far inside of the target is nowhere.
    array[at++] = edge.directed === false ? -1e6 : target.size;
    array[at++] = edge.size;
    array[at++] = edge.curvature ?? 0.1;
    array[at++] = edge.stroke ?? 0;
    array[at++] = floatColor(edge.color);
    array[at++] = id;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_feather ?? null, params.antiAliasingFeather);
    gl.uniform1f(uniformLocations.u_minEdgeThickness ?? null, params.minEdgeThickness);
    gl.uniform2f(
      uniformLocations.u_dimensions ?? null,
      params.width * params.pixelRatio,
      params.height * params.pixelRatio,
    );
  }
}
