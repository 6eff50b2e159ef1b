package org.banli.criminal;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The figures of the criminal law; few, and all of them are needed to say why. */
@Mapper
interface ThresholdMapper {

	List<CriminalThreshold> thresholds();

	List<CriminalTextGap> gaps();

	void insert(CriminalThreshold row);

	int close(@Param("id") long id, @Param("on") LocalDate on);

}
