// SPDX-License-Identifier: Apache-2.0
// The one file that imports ECharts; loaded when the first chart is shown. Draws on a canvas, without motion, in the colours of the tokens.
import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, CanvasRenderer])

export interface DrawnBar {
  label: string
  value: number
  isMuted: boolean
}

export class BarDrawing {
  private readonly chart: EChartsType
  private readonly observer: ResizeObserver

  constructor(place: HTMLElement, pressed: (index: number) => void) {
    this.chart = init(place, undefined, { renderer: 'canvas' })
    this.chart.on('click', (event) => pressed(event.dataIndex))
    this.observer = new ResizeObserver(() => this.chart.resize())
    this.observer.observe(place)
  }

  draw(bars: DrawnBar[], isUpright: boolean): void {
    const style = getComputedStyle(document.documentElement)
    const token = (name: string) => style.getPropertyValue(`--bh-${name}`).trim()
    const rem = parseFloat(style.fontSize)
    const font = { color: token('text-2'), fontFamily: token('font'), fontSize: 0.8125 * rem }
    const names = {
      type: 'category',
      data: bars.map((bar) => bar.label),
      inverse: !isUpright,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token('line') } },
      axisLabel: { ...font, hideOverlap: true },
    }
    const values = { type: 'value', min: 0, minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } }
    const option = {
      animation: false,
      textStyle: { fontFamily: token('font') },
      grid: { left: isUpright ? 24 : 4, right: isUpright ? 24 : 40, top: isUpright ? 24 : 4, bottom: 4, containLabel: true },
      xAxis: isUpright ? names : values,
      yAxis: isUpright ? values : names,
      series: [
        {
          type: 'bar',
          barMaxWidth: 1.25 * rem,
          cursor: 'pointer',
          data: bars.map((bar) => ({ value: bar.value, itemStyle: { color: bar.isMuted ? token('mute-fill') : token('series') } })),
          label: { show: true, position: isUpright ? 'top' : 'right', ...font, color: token('text') },
        },
      ],
    }
    this.chart.setOption(option, true)
  }

  close(): void {
    this.observer.disconnect()
    this.chart.dispose()
  }
}
