package org.banli.criminal;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;

/** The figures of the criminal law; few, and all of them are needed to say why. */
@Mapper
interface ThresholdMapper {

	List<CriminalThreshold> thresholds();

	List<CriminalTextGap> gaps();

}
