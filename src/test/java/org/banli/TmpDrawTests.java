package org.banli;

import org.junit.jupiter.api.Test;

class TmpDrawTests {

	@Test
	void draw() {
		StringBuilder all = new StringBuilder();
		for (Diagram d : Diagram.all()) {
			Picture p = new Picture(d);
			all.append(d.id())
				.append(p.overlaps())
				.append(p.looseEnds())
				.append(p.runsThroughShapes())
				.append(p.crossings())
				.append(p.hiddenLabels())
				.append(p.slanted())
				.append('\n');
		}
		System.out.println("DRAWN\n" + all);
	}

}
